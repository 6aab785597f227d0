/** What was just done, said once on the page one comes back to. */
export function Notice({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <p class="note good no-print" role="status">
      {children}
    </p>
  );
}
