import Link from 'next/link';

/** With a link, because the upload page has links: they are Next's too. */
export default function Page() {
  return <Link href="/">Next and React, and nothing else</Link>;
}
