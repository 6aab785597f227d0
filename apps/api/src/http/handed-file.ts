import { z } from 'zod';

/** Fields of a form that hands in a paper or picture to be kept. */
export const handedFile = {
  file: z
    .instanceof(File)
    .meta({ type: 'string', format: 'binary', description: 'PDF, JPG, PNG, .docx or .xlsx, to 30 MB' }),
  children: z
    .enum(['', 'none', 'consented'])
    .optional()
    .transform((said) => (said === '' ? undefined : said))
    .meta({ description: 'Of a picture: whether children can be recognised on it' }),
  consent: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ description: 'Codes of the recorded consents, of each child one' }),
};

interface Handed {
  file: File;
  children?: 'none' | 'consented' | undefined;
  consent?: string | undefined;
}

/** The same as a verb takes it. */
export const handedIn = async ({ file, children, consent }: Handed) => ({
  fileName: file.name,
  bytes: await file.arrayBuffer(),
  children,
  consent,
});
