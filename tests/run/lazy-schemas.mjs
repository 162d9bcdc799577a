// Build plugin: schemas at the top of a module (`const X = z.strictObject(…)`) are made when they are first used, not when the module is loaded.
import { fileURLToPath } from 'node:url';

const HELPER = fileURLToPath(new URL('../../utils/domain/lazily.ts', import.meta.url));
const OURS = /\/utils\/.*\.ts$/;
/** What makes a schema; other functions of zod (`z.parse`) do their work at once. */
const MAKERS =
  /^(strictObject|object|looseObject|array|tuple|record|union|discriminatedUnion|enum|literal|string|number|int|boolean|null|unknown|optional|nullable|pipe|extend|pick|omit|partial|lazy|url|iso|readonly|_default|catch|transform|custom|intersection|never|any)$/;

/** Does this expression begin with `z.<maker>(`, whatever is called on the result? */
function isSchema(node) {
  let at = node;
  while (at?.type === 'CallExpression' || at?.type === 'MemberExpression') {
    const inner = at.type === 'CallExpression' ? at.callee : at.object;
    if (at.type === 'MemberExpression' && inner.type === 'Identifier') {
      return inner.name === 'z' && MAKERS.test(at.property.name ?? '');
    }
    at = inner;
  }
  return false;
}

/** The same module with its schemas made late; null where it has none. @param parse gives the ESTree of a module */
export function withLazySchemas(code, parse) {
  if (!/\bz\.\w+\(/.test(code)) return null;
  const places = [];
  for (const statement of parse(code).body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') continue;
    for (const { init } of declared.declarations) if (init && isSchema(init)) places.push(init);
  }
  if (places.length === 0) return null;
  let next = code;
  for (const { start, end } of places.reverse()) {
    next = `${next.slice(0, start)}/* @__PURE__ */ lazily(() => ${next.slice(start, end)})${next.slice(end)}`;
  }
  return `import { lazily } from ${JSON.stringify(HELPER)};${next}`;
}

export function lazySchemas() {
  return {
    name: 'sanshen:lazy-schemas',
    transform(code, id) {
      if (!OURS.test(id) || id === HELPER) return null;
      const next = withLazySchemas(code, (text) => this.parse(text));
      return next === null ? null : { code: next, map: null };
    },
  };
}
