/** A NIK or family card number, as Excel and people write them; 17 digits are a mother's NIK and one more. */
const NUMBER = /\d(?:[ .'’-]?\d){15,17}/g;

/** What is kept as it was written holds no NIK or family card number: the last four digits tell which it was. */
export const withoutNumbers = (text: string): string =>
  text.length < 16 ? text : text.replaceAll(NUMBER, (found) => `••••${found.slice(-4)}`);
