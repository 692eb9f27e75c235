import type { ReactNode } from 'react'

// Drawn on a 24 × 24 grid with a 1.6 line; each is one idea a shopper knows at a glance.
const drawings: Record<string, ReactNode> = {
  truck: (
    <>
      <path d="M2.5 6.5h11v10h-11zM13.5 10h4l4 3.5v3h-8" />
      <circle cx="7" cy="17.5" r="2" fill="var(--icon-ground)" />
      <circle cx="17" cy="17.5" r="2" fill="var(--icon-ground)" />
    </>
  ),
  return: <path d="M8.5 5 4 9.5 8.5 14M4.5 9.5h10a5 5 0 0 1 0 10H9" />,
  receipt: <path d="M5.5 3.5v17l2.2-1.5 2.1 1.5 2.2-1.5 2.2 1.5 2.1-1.5 2.2 1.5v-17zM9 8.5h6M9 12.5h6" />,
  card: (
    <path d="M5 5.5h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM3 10h18M6.5 15h3.5" />
  ),
  ruler: <path d="m15.5 3 5.5 5.5L8.5 21 3 15.5zM7 11.5l2 2M10 8.5l3 3M13 5.5l2 2" />,
  person: <path d="M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-3.8 3.8-5.5 7.5-5.5s6.7 1.7 7.5 5.5" />,
  star: <path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.9l-5.3 2.8 1.1-5.9-4.3-4.1 5.9-.8z" />,
  gift: (
    <>
      <path d="M3.5 8h17v4h-17zM5 12v8.5h14V12M12 8v12.5" />
      <path d="M12 8S8 8 7.3 6.2C6.8 4.8 7.8 3.5 9.2 3.5 11.5 3.5 12 8 12 8zM12 8s4 0 4.7-1.8c.5-1.4-.5-2.7-1.9-2.7C12.5 3.5 12 8 12 8z" />
    </>
  ),
  store: (
    <path d="M4.5 11v9.5h15V11M3 8l2-4.5h14L21 8c0 1.7-1.3 3-3 3s-3-1.3-3-3c0 1.7-1.3 3-3 3S9 9.7 9 8c0 1.7-1.3 3-3 3S3 9.7 3 8zM10 20.5V15h4v5.5" />
  ),
  needle: (
    <path d="M20.5 3.5 8 16M20.5 3.5c-2.3-.3-4 .4-5.2 1.7l-1.3 1.3 3.5 3.5 1.3-1.3c1.3-1.2 2-2.9 1.7-5.2zM8 16c-2-2-4.5-.5-4.5 1.5 0 1.7 1.4 3 3.2 3 3.3 0 2.3-4.3 5.8-4.3 2.2 0 2.5 2.3 5 2.3" />
  ),
  shield: <path d="M12 3.5 4.5 6v5.5c0 4.5 3.2 7.7 7.5 9 4.3-1.3 7.5-4.5 7.5-9V6zM8.8 12l2.3 2.3 4.2-4.5" />,
  access: (
    <>
      <circle cx="12" cy="12" r="8.7" />
      <circle cx="12" cy="7.7" r=".9" fill="currentColor" />
      <path d="M7.5 10.3c1.5.6 3 .8 4.5.8s3-.2 4.5-.8M12 11.1v2.4M12 13.5l-2 4M12 13.5l2 4" />
    </>
  ),
  page: <path d="M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6" />,
}

/** The drawing categories.yml names; a plain page for a name without one. */
export function CategoryIcon({ name }: { name?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name ?? 'page'] ?? drawings.page}
    </svg>
  )
}
