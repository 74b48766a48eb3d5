import { SearchX } from "lucide-react";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";

export function NotFoundPage() {
  return (
    <div className="grid flex-1 place-items-center">
      <EmptyState
        isPage
        icon={<SearchX aria-hidden />}
        title="There is nothing here"
        action={
          <ButtonLink href="/workflows" look="primary">
            Go to the workflows
          </ButtonLink>
        }
      >
        It was deleted, or it belongs to another workspace, or the address has a slip in it.
      </EmptyState>
    </div>
  );
}
