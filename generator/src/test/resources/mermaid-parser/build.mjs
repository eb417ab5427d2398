// Makes flowchart-parser.js from the npm package mermaid: its flowchart grammar and database, its
// preprocessing of the source, and the YAML reader these use; everything that draws, measures or
// sanitises HTML is replaced by a stub. See README.md for how to run it.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const core = join('node_modules', 'mermaid', 'dist', 'mermaid.core.mjs');
const chunks = join('node_modules', 'mermaid', 'dist', 'chunks', 'mermaid.core');
const files = readdirSync(chunks).filter((name) => name.endsWith('.mjs'));
const source = (name) => readFileSync(join(chunks, name), 'utf8');

/** The chunk that holds a source file of Mermaid's; chunk names change with each release. */
function chunkWith(marker) {
  const found = files.filter((name) => source(name).includes(marker));
  if (found.length !== 1) throw new Error(`${found.length} chunks hold ${marker}`);
  return found[0];
}

/** The text of a file from one marker to the next. */
function between(text, from, to) {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`nothing between ${from} and ${to}`);
  return text.slice(start, end);
}

/** A statement that starts with the given words, up to its semicolon at a line end. */
const statement = (text, words) => between(text, words, ';\n') + ';\n';

const flow = chunkWith('// src/diagrams/flowchart/flowDb.ts');
const yaml = chunkWith('// ../../node_modules/.pnpm/js-yaml');
const utils = chunkWith('// src/utils.ts');
const config = chunkWith('// src/diagram-api/regexes.ts');
const log = chunkWith('// src/logger.ts');
const shapes = chunkWith('// src/rendering-util/rendering-elements/shapes.ts');
const flowDiagram = files.find((name) => name.startsWith('flowDiagram-'));

const shapeNames = Object.keys((await import(join(process.cwd(), chunks, shapes))).shapes);
const preprocess = between(
  readFileSync(core, 'utf8'),
  '// src/diagram-api/comments.ts',
  '// src/utils/base64.ts',
);

const stubs = {
  [log]: 'const no = () => {}; export const log = { trace: no, debug: no, info: no, warn: no, error: no };',
  [config]: `
    const state = { maxEdges: 10000, securityLevel: 'strict', flowchart: {} };
    export const getConfig2 = () => state;
    export const getUserDefinedConfig = () => ({});
    export const setConfig2 = () => {};
    export const defaultConfig2 = state;
    export const clear = () => {};
    export const getAccDescription = () => '', getAccTitle = () => '', getDiagramTitle = () => '';
    export const setAccDescription = () => {}, setAccTitle = () => {}, setDiagramTitle = () => {};
    export const common_default = { sanitizeText: (text) => text };`,
  [utils]: `
    const __name = (target) => target;
    ${between(source(utils), 'var getEdgeId = ', 'function handleUndefinedAttr')}
    export { getEdgeId };
    export const utils_default = { formatUrl: (link) => link, runFunc: () => {} };`,
  [shapes]: `
    const names = new Set(${JSON.stringify(shapeNames)});
    export const isValidShape = (name) => names.has(name);`,
};

const entry = `
  import { diagram } from './${flowDiagram}';
  import { load, JSON_SCHEMA } from './${yaml}';
  const __name = (target) => target;
  ${statement(source(config), 'var frontMatterRegex = ')}
  ${statement(source(config), 'var directiveRegex = ')}
  ${between(source(utils), 'var encodeEntities = ', 'var decodeEntities = ')}
  const removeDirectives = (text) => text.replace(directiveRegex, '');
  const utils_default = { detectInit: () => ({}), detectDirective: () => null };
  const cleanAndMerge = () => ({});
  ${preprocess}
  globalThis.parseFlowchart = (text) => {
    const db = diagram.db;
    diagram.parser.parser.yy = db;
    diagram.parser.parse(encodeEntities(preprocessDiagram(text).code) + '\\n');
    return JSON.stringify({
      nodes: [...db.getVertices().values()].map((v) => [v.id, v.text ?? '', v.type ?? '']),
      edges: db.getEdges().map((e) => [e.start, e.end, e.text, e.type, e.stroke, e.length]),
      groups: db.getSubGraphs().map((g) => [g.id, g.title, g.nodes, g.dir ?? '']),
      styles: [...db.getVertices().values()].map((v) => [v.id, v.styles, v.classes]),
      classes: [...db.getClasses().values()].map((c) => [c.id, c.styles]),
      direction: db.getDirection(),
    });
  };`;

/** Stubs by chunk; whatever else draws becomes an empty module whose names are all the same stub. */
const keep = new Set([flow, yaml, flowDiagram, chunkWith('var __name = (target, value)')]);
const anything = 'module.exports = {};';
const pruned = {
  name: 'pruned',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, (args) => {
      const name = basename(args.path);
      if (args.kind === 'entry-point' || args.importer === '' || keep.has(name)) return undefined;
      return { path: name in stubs ? name : `${name}.cjs`, namespace: 'stub' };
    });
    builder.onLoad({ filter: /.*/, namespace: 'stub' }, (args) => {
      const contents = stubs[args.path] ?? anything;
      return { contents, loader: 'js' };
    });
  },
};

const result = await build({
  stdin: { contents: entry, resolveDir: chunks, loader: 'js', sourcefile: 'entry.js' },
  bundle: true,
  format: 'iife',
  minify: true,
  charset: 'ascii',
  target: 'es2022',
  legalComments: 'none',
  write: false,
  plugins: [pruned],
});
const version = JSON.parse(readFileSync(join('node_modules', 'mermaid', 'package.json'), 'utf8')).version;
const text = `/* mermaid ${version}, flowchart parser only. MIT licence, see LICENSE. */\n` + result.outputFiles[0].text;
writeFileSync('flowchart-parser.js', text);
console.log(createHash('sha256').update(text).digest('hex'), text.length);
