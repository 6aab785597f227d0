export function fileHeaders(from: Headers): Headers {
  const kept = new Headers();
  for (const name of ['content-type', 'content-disposition']) {
    const value = from.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}
