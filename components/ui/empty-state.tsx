import type { ReactNode } from "react";

type Props = { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode; isPage?: boolean };

/** `isPage`: it is all that the page has, so its title is the page's. */
export function EmptyState({ icon, title, children, action, isPage }: Props) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-16 text-center">
      {icon ? <div className="mb-1 text-ink-faint [&_svg]:size-6">{icon}</div> : null}
      <Title className="font-medium text-base">{title}</Title>
      {children ? <div className="text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
