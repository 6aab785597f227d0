/** A file to keep: a paper, a sheet or a picture. */
export function PaperField({ label, wrong }: { label: string; wrong: string | undefined }) {
  return (
    <div class={wrong === undefined ? 'field' : 'field invalid'}>
      <label for="file">{label}</label>
      {wrong === undefined ? null : <span class="wrong">{wrong}</span>}
      <input id="file" name="file" type="file" accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx" required />
    </div>
  );
}
