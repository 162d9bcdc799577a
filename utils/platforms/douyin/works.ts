import type { Binding, Endpoint, RawRequest, RawResponse } from '../contract';
import { decode, withoutTitle, workBinding } from './decode';
import { queryOf } from './fields';
import { asArray, asObject, asText, firstId, firstText, instant, type Json, jsonObject } from './raw-ids';

/** A work as a list or the edit form's answer names it (§3.2, §3.3). */
export interface ListedWork {
  /** Numeric id, '' when only the encrypted one is given. */
  readonly id: string;
  /** Encrypted id that comment family A uses, '' unknown. */
  readonly encrypted: string;
  readonly title: string;
  /** Null when the list shows title and description as one shortened text. */
  readonly description: string | null;
  /** ms, null unknown. */
  readonly publicAt: number | null;
}

const MAX_WORKS = 100;
const LISTS = ['aweme_list', 'work_list', 'items', 'item_info_list'];
const LIST_ENDPOINTS = new Set(['douyin.work-list', 'douyin.items', 'douyin.item-list']);

/** Works named in an answer; [] for every other answer. Never throws. */
export function worksOf(endpoint: Endpoint, request: RawRequest, response: RawResponse): readonly ListedWork[] {
  const single = endpoint.id === 'douyin.item-info';
  if (!single && !LIST_ENDPOINTS.has(endpoint.id)) return [];
  const json = jsonObject(response.body);
  if (!json || !isSuccess(json)) return [];
  const rows = single ? [itemOf(json)] : LISTS.flatMap((name) => asArray(json[name]).slice(0, MAX_WORKS));
  const asked = single ? (new Map(queryOf(request.url)).get('item_id') ?? '') : '';
  return rows.flatMap((row) => listed(asObject(row), asked)).slice(0, MAX_WORKS);
}

/** The shape of this answer was not seen: the item itself, or below one of the usual names [I]. */
function itemOf(json: Json): unknown {
  return json.aweme ?? json.item ?? json.item_info ?? json.data;
}

function listed(row: Json | null, asked: string): readonly ListedWork[] {
  if (!row) return [];
  const plain = firstId(row, 'item_id_plain', 'aweme_id', 'item_id', 'id');
  const id = /^\d+$/.test(plain) ? plain : '';
  // The edit form asks for one work: an answer about another one says nothing about it.
  if (asked !== '' && id !== asked) return [];
  const encrypted = [asText(row.item_id), asText(row.id)].find((value) => value.startsWith('@')) ?? '';
  if (!id && !encrypted) return [];
  const own = asText(row.item_title);
  const whole = firstText(row, 'desc', 'description', 'title');
  const description =
    typeof row.caption === 'string' ? row.caption : typeof row.desc === 'string' ? withoutTitle(row.desc, own) : null;
  const title = own || whole.slice(0, 60);
  return [{ id, encrypted, title, description, publicAt: instant(row.public_time) }];
}

/** Success as this platform says it; a missing code counts as success, as some lists carry none [I]. */
export function isSuccess(json: Json): boolean {
  return json.status_code === undefined || asText(json.status_code) === '0';
}

/**
 * Which works stand for which content from now on: just published or changed ones, and those the works list or edit form shows. Used
 * by 修改发布时间, whose request names the work only by id (§3.2).
 */
export function bindingsOf(endpoint: Endpoint, request: RawRequest, response: RawResponse): readonly Binding[] {
  switch (endpoint.id) {
    case 'douyin.create':
    case 'douyin.create-v2': {
      const json = jsonObject(response.body);
      const id = json && isSuccess(json) ? publishedId(json) : '';
      const { content } = decode(endpoint, request);
      return id && content ? [{ id: workBinding(id), content }] : [];
    }
    case 'douyin.update-desc': {
      const json = jsonObject(response.body);
      const { content } = decode(endpoint, request);
      if (!json || json.status_code === undefined || !isSuccess(json) || !content?.target) return [];
      const { target, ...rest } = content;
      return [{ id: workBinding(target), content: rest }];
    }
    default:
      return worksOf(endpoint, request, response).flatMap((work) => {
        if (!work.id || work.description === null) return [];
        const article = { title: work.title, body: work.description };
        const schedule = work.publicAt === null ? {} : { schedule: work.publicAt };
        return [{ id: workBinding(work.id), content: { articles: [article], ...schedule } }];
      });
  }
}

/** Id of a new work (§3.1): `item_id` in v2, `aweme.aweme_id` in v1. */
export function publishedId(json: Json): string {
  return firstId(json, 'item_id', 'aweme_id') || firstId(asObject(json.aweme), 'aweme_id');
}

/**
 * Titles and plain ids of works seen lately: comment answers name a work by id only, family A by an encrypted one (§3.4). A convenience
 * that is lost with the worker: without it a comment has no title, and its address leads to the comment page as such.
 */
export class WorkMemory {
  private readonly titles = new Map<string, string>();
  private readonly plain = new Map<string, string>();
  private readonly ofComment = new Map<string, string>();

  note(works: readonly ListedWork[]): void {
    for (const { id, encrypted, title } of works) {
      for (const key of [id, encrypted]) if (key && title) remember(this.titles, key, title);
      if (id && encrypted) remember(this.plain, encrypted, id);
    }
  }

  titleOf(id: string): string {
    return this.titles.get(id) ?? '';
  }

  /** Family A asks for replies by their root comment alone (§3.4): the list of roots has said whose work it is. */
  noteComment(comment: string, work: string): void {
    if (work) remember(this.ofComment, comment, work);
  }

  /** Work of a comment seen before, '' unknown. */
  workOf(comment: string): string {
    return this.ofComment.get(comment) ?? '';
  }

  /** The numeric id, or the id itself when none is known. */
  plainId(id: string): string {
    return this.plain.get(id) ?? id;
  }
}

const MEMORY_SIZE = 2000;

function remember(map: Map<string, string>, key: string, value: string): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MEMORY_SIZE && oldest !== undefined) map.delete(oldest);
}
