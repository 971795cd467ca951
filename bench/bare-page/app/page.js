export default function Page() {
  return <p>Next and React, and nothing else.</p>;
}
