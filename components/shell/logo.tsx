/** A contour map's rings around a find. */
export function Logo({ className = "size-5" }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect width="20" height="20" rx="5" className="fill-accent-solid" />
      <path
        d="M10 4.2a5.8 5.8 0 1 1-5.1 3M10 7.1A2.9 2.9 0 1 1 7.4 8.7"
        fill="none"
        stroke="#fff"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="10" cy="10" r="1.1" fill="#fff" />
    </svg>
  );
}
