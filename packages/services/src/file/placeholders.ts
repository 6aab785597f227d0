import { officeEntries, xmlOf } from './office-xml.ts';

const WORDS = /^word\/(document|header\d*|footer\d*)\.xml$/;

/** Names between double braces in a Word file, each once, and those in its body; null for a file that cannot be read. */
export async function placeholdersIn(bytes: Uint8Array): Promise<{ all: string[]; body: string[] } | null> {
  try {
    const entries = officeEntries(bytes, WORDS);
    if (entries === null || !entries.some(({ name }) => name === 'word/document.xml')) return null;
    const found = { all: new Set<string>(), body: new Set<string>() };
    for (const entry of entries) {
      // Word breaks a name over several runs as it is typed: only paragraphs are told apart.
      for (const paragraph of (await xmlOf(bytes, entry)).split('</w:p>')) {
        for (const [, name = ''] of paragraph.replace(/<[^>]*>/g, '').matchAll(/\{\{([^{}]{0,40})\}\}/g)) {
          found.all.add(name);
          if (entry.name === 'word/document.xml') found.body.add(name);
        }
      }
    }
    return { all: [...found.all], body: [...found.body] };
  } catch {
    // A damaged archive.
    return null;
  }
}
