export const tagClass =
  "inline-flex min-h-6 max-w-full items-center gap-1 rounded-md border border-line bg-hover ps-2 pe-0.5 text-ink text-xs outline-none data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[invalid]:border-danger";
