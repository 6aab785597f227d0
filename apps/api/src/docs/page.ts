import type { ApiDocument } from './document.ts';
import { escapeHtml, prose } from './html.ts';
import { type SchemaShape, schemaHtml, typeWords } from './schema-html.ts';
import { STYLE } from './style.ts';

type Content = Readonly<Record<string, { schema?: SchemaShape }>>;

interface Operation {
  method: string;
  path: string;
  summary: string;
  tags: readonly string[];
  permission: string;
  parameters: readonly { name: string; in: string; required?: boolean; description?: string; schema?: SchemaShape }[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { description: string; content?: Content }>>;
}

/** The document as one page to read: no script, nothing loaded from elsewhere. */
export function docsPage(document: ApiDocument): string {
  const operations = operationsOf(document);
  const byTag = Map.groupBy(operations, ({ tags }) => tags[0] ?? '');
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, SchemaShape>);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Konvergensi API</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(document.info.title)} API</h1>
${(document.info.description ?? '')
  .split('\n\n')
  .map((part) => `<p>${prose(part)}</p>`)
  .join('')}
<p>For programs: <a href="/v1/openapi.json">/v1/openapi.json</a> (OpenAPI 3.1).</p>
<nav aria-label="Areas"><ul>${[...byTag.keys()].map((tag) => `<li><a href="#${slug(tag)}">${escapeHtml(tag)}</a></li>`).join('')}
<li><a href="#schemas">Schemas</a></li></ul></nav>
<main>${[...byTag].map(([tag, group]) => `<h2 id="${slug(tag)}">${escapeHtml(tag)}</h2>${aboutHtml(document, tag)}${group.map(operationHtml).join('')}`).join('')}
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => `<h3 id="schema-${escapeHtml(name)}">${escapeHtml(name)}</h3>${schemaHtml(schema)}`).join('')}
</main></body></html>`;
}

/** What is said of an area, its list folded. */
function aboutHtml({ tags = [] }: ApiDocument, tag: string): string {
  const [words = '', list = ''] = (tags.find(({ name }) => name === tag)?.description ?? '').split('\n\n');
  if (words === '') return '';
  const items = list.split('\n').map((line) => `<li>${prose(line.replace(/^- /, ''))}</li>`);
  return `<details><summary>${prose(words)}</summary><div class="inside"><ul>${items.join('')}</ul></div></details>`;
}

const slug = (text: string): string => text.toLowerCase().replaceAll(/\W+/g, '-');

function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Omit<Operation, 'method' | 'path' | 'permission'>>).map(
      ([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path,
        tags: operation.tags ?? [],
        parameters: operation.parameters ?? [],
        permission: String((operation as Record<string, unknown>)['x-permission'] ?? ''),
      }),
    ),
  );
}

function operationHtml(operation: Operation): string {
  const { method, path, summary, permission, parameters, requestBody, responses } = operation;
  return `<details><summary><span class="method">${method}</span><span class="path">${escapeHtml(path)}</span>
<span class="type">${escapeHtml(permission)}</span><span class="what">${prose(summary)}</span></summary><div class="inside">
${parameters.length === 0 ? '' : `<h4>Parameters</h4><table>${parameters.map(parameterHtml).join('')}</table>`}
${requestBody === undefined ? '' : `<h4>Body</h4>${contentHtml(requestBody.content)}`}
<h4>Answers</h4><table>${Object.entries(responses).map(responseHtml).join('')}</table></div></details>`;
}

const parameterHtml = ({ name, in: place, required, description, schema }: Operation['parameters'][number]): string =>
  `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${place}${required ? '' : ', optional'}</td>
<td class="type">${typeWords(schema ?? {})}</td><td>${prose(description ?? schema?.description ?? '')}</td></tr>`;

const responseHtml = ([status, { description, content }]: [string, Operation['responses'][string]]): string =>
  `<tr><th scope="row">${escapeHtml(status)}</th><td>${Number(status) < 300 && content ? contentHtml(content) : prose(description)}</td></tr>`;

const contentHtml = (content: Content): string =>
  Object.entries(content)
    .map(([type, { schema = {} }]) => {
      const line = `<code>${escapeHtml(type)}</code>`;
      return schema.properties ? `<p>${line}</p>${schemaHtml(schema)}` : `${line} ${typeWords(schema)}`;
    })
    .join('');
