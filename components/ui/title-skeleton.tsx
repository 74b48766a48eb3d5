import { Skeleton } from "./skeleton";

/** In place of a page's title: a heading is never empty to those who do not see it. */
export function TitleSkeleton() {
  return (
    <>
      <span className="sr-only">Loading</span>
      <Skeleton className="h-4 w-48" />
    </>
  );
}
