/** The outcome of the last action on a page. */
export type Said = Readonly<{ message: string; isProblem: boolean }>;

/** Tells it to everybody: a success as a status, a failure as an alert. Null: nothing was done yet. */
export function SaidLine({ said }: { said: Said | null }) {
  return (
    <>
      <p role="status" className={said === null || said.isProblem ? 'sr-only' : 'text-sm'}>
        {said !== null && !said.isProblem && said.message}
      </p>
      {said?.isProblem === true && (
        <p role="alert" className="text-sm text-danger">
          {said.message}
        </p>
      )}
    </>
  );
}
