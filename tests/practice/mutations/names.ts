import { elementsOf, hash, type Mutator, type Scene } from './contract';

/** Class names of CSS modules, styled components and the like: `_input_13iqr_8`, `Form_input_2gtXx`, `button-dhlUZE`. */
const HASHED =
  /^(?:_[\w-]+_[a-z0-9]{4,6}_\d+|[A-Za-z][\w-]*_[a-zA-Z0-9-]+_[a-zA-Z0-9_-]{5,6}|[a-zA-Z][\w-]*-[a-zA-Z0-9]{6})$/;

const classes = (element: Element): string[] => (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);

function rename(scene: Scene, to: (name: string) => string): void {
  for (const element of elementsOf(scene)) {
    const before = classes(element);
    if (before.length > 0) element.setAttribute('class', before.map(to).filter(Boolean).join(' '));
  }
}

const drop =
  (...names: readonly string[]) =>
  (scene: Scene): void => {
    for (const element of elementsOf(scene)) for (const name of names) element.removeAttribute(name);
  };

const having =
  (...names: readonly string[]) =>
  (scene: Scene): boolean =>
    elementsOf(scene).some((element) => names.some((name) => element.hasAttribute(name)));

/** The same attributes in another order. */
function turn(element: Element): void {
  // A frame that gets its address anew is loaded anew.
  if (element.localName === 'iframe') return;
  const all = [...element.attributes].map(({ name, value }) => [name, value] as const).reverse();
  for (const [name] of all) if (name !== 'style') element.removeAttribute(name);
  for (const [name, value] of all) if (name !== 'style') element.setAttribute(name, value);
}

/** Classes, ids and attributes get other names, or go. */
export const names: readonly Mutator[] = [
  {
    name: 'hashes of class names renewed',
    family: 'names',
    apply: (s) => rename(s, (c) => (HASHED.test(c) ? c.replace(/[a-zA-Z0-9]{4,6}(_\d+)?$/, hash(c)) : c)),
  },
  {
    name: 'hashed class names replaced altogether',
    family: 'names',
    apply: (s) => rename(s, (c) => (HASHED.test(c) ? `c${hash(c)}` : c)),
  },
  { name: 'every class name replaced', family: 'names', apply: (s) => rename(s, (c) => `x${hash(c)}`) },
  { name: 'no class names', family: 'names', apply: drop('class') },
  {
    name: 'class names in another order, utility classes added',
    family: 'names',
    apply: (s) => {
      for (const element of elementsOf(s)) {
        element.setAttribute(
          'class',
          ['flex', 'p-2', ...classes(element).reverse(), `u-${hash(element.localName)}`].join(' '),
        );
      }
    },
  },
  { name: 'no ids', family: 'names', fits: having('id'), apply: drop('id') },
  {
    name: 'ids renamed',
    family: 'names',
    fits: having('id'),
    apply: (s) => {
      for (const element of elementsOf(s)) if (element.id) element.id = `r_${hash(element.id)}`;
    },
  },
  {
    name: 'no ids and no class names',
    family: 'names',
    apply: (s) => drop('id', 'class')(s),
  },
  { name: 'attributes in another order', family: 'attributes', apply: (s) => elementsOf(s).forEach(turn) },
  {
    name: 'no placeholders',
    family: 'attributes',
    fits: having('placeholder', 'data-placeholder'),
    apply: drop('placeholder', 'data-placeholder'),
  },
  {
    name: 'no placeholders and no class names',
    family: 'attributes',
    apply: drop('placeholder', 'data-placeholder', 'class'),
  },
  {
    name: 'placeholders in other words',
    family: 'attributes',
    fits: having('placeholder', 'data-placeholder'),
    apply: (s) => {
      for (const element of elementsOf(s)) {
        for (const name of ['placeholder', 'data-placeholder']) {
          if (element.hasAttribute(name)) element.setAttribute(name, '写点什么吧');
        }
      }
    },
  },
  {
    name: 'placeholders with other spaces',
    family: 'attributes',
    fits: having('placeholder', 'data-placeholder'),
    apply: (s) => {
      for (const element of elementsOf(s)) {
        for (const name of ['placeholder', 'data-placeholder']) {
          const value = element.getAttribute(name);
          if (value) element.setAttribute(name, `　${value.slice(0, 2)} ${value.slice(2)}​`);
        }
      }
    },
  },
  {
    name: 'no titles and no aria attributes',
    family: 'attributes',
    apply: drop('title', 'aria-label', 'aria-checked', 'aria-disabled', 'aria-pressed', 'aria-labelledby'),
  },
  { name: 'no roles', family: 'attributes', fits: having('role'), apply: drop('role') },
  {
    name: 'no data attributes',
    family: 'attributes',
    apply: (s) => {
      for (const element of elementsOf(s)) {
        for (const { name } of [...element.attributes]) {
          if (name.startsWith('data-') && name !== 'data-checked') element.removeAttribute(name);
        }
      }
    },
  },
  { name: 'no names of form fields', family: 'attributes', fits: having('name'), apply: drop('name') },
];
