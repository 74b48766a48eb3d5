export function SkipLink() {
  return (
    <a
      href="#main"
      className="-translate-y-20 fixed start-2 top-2 z-50 rounded-md bg-raised px-3 py-2 font-medium shadow-popover focus:translate-y-0"
    >
      Skip to the content
    </a>
  );
}
