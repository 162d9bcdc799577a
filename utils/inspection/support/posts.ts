/** What a post ends with; deputies are told apart by the 副 before it. */
const TITLE =
  '书记|主席|总理|部长|省长|市长|区长|县长|州长|旗长|盟长|镇长|乡长|司长|厅长|局长|处长|科长|所长|院长|校长|行长|社长|馆长|站长|队长|政委|主任|秘书长|委员长|检察长|审判长|委员|常委|代表|会长|理事长|董事长|总经理|组长|司令员|政治委员';
/** One post, as far back as it may reach: 清河县委副书记, 县政府党组成员、副县长 is two. */
const ONE_POST = new RegExp(`[\\p{Script=Han}]{0,16}(?:${TITLE})$`, 'u');
/** A post somebody no longer has. */
const FORMER = /原|时任|曾任|前任|前$|历任|首任|候任/u;
/** Between two names of an enumeration: marks, and the post of the second. */
const BETWEEN = new RegExp(`^[、，,和及与\\s]{0,3}(?:[\\p{Script=Han}]{0,16}(?:${TITLE})[、，,\\s]{0,2}){0,3}$`, 'u');

/** A post as written, `end` characters into the text that was searched. */
export interface WrittenPost {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The posts written directly before a name, nearest first: 县委副书记、县长张三 gives 县长 and 县委副书记.
 * @param text of the field
 * @param nameStart UTF-16 offset of the name
 */
export function postsBefore(text: string, nameStart: number): WrittenPost[] {
  const found: WrittenPost[] = [];
  let end = nameStart;
  for (;;) {
    const from = Math.max(0, end - 22);
    const match = ONE_POST.exec(text.slice(from, end));
    if (!match) return found;
    const start = from + match.index;
    found.push({ text: match[0], start, end });
    if (start === 0 || !'、，,'.includes(text[start - 1]!)) return found;
    end = start - 1;
  }
}

/** True when a post as written is (the end of) one of the listed posts, or one of them with the place before it. */
export function isListedPost(written: string, listed: string): boolean {
  return listed
    .split(/[、，,；;\s]+/u)
    .filter(Boolean)
    .some((post) =>
      post.endsWith(written) ? !/副$/u.test(post.slice(0, -written.length)) : isWithPlace(written, post),
    );
}

function isWithPlace(written: string, post: string): boolean {
  return written.endsWith(post) && !/[副代]$/u.test(written.slice(0, -post.length));
}

export function isFormer(written: string): boolean {
  return FORMER.test(written);
}

/** True when two names stand in one enumeration: nothing but marks and posts between them. */
export function isEnumerated(between: string): boolean {
  return between !== '' && between.length <= 60 && BETWEEN.test(between);
}
