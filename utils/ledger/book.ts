import * as z from 'zod/mini';
import { type Draft, DraftSchema } from '../domain/draft';
import type { LedgerEvent } from '../domain/ledger';
import { STAGE_LABELS } from '../review/labels';
import { CARRIES_DRAFT } from './acts';
import { EVENT_LABELS } from './labels';
import { detailOf, placeInWords, stageOf } from './words';

/** One event in words, Chinese: for tables, files and the page that needs no extension. */
export interface EventWords {
  readonly event: string;
  readonly actor: string;
  readonly subject: string;
  readonly stage: string;
  /** Opinion, reason or message given with it; '' without one. */
  readonly detail: string;
}

/** Actors that are no people. */
const ACTORS: Readonly<Record<string, string>> = { system: '系统', page: '平台页面上的操作人', duty: '值班人员' };

const NameSchema = z.object({ name: z.string() });
const FilingSchema = z.object({ filing: NameSchema });
const DraftDataSchema = z.object({ draft: DraftSchema });

/** What a draft is called: its title, else the beginning of its text. */
export function draftTitle(draft: Draft): string {
  const article = draft.articles[0];
  const text = article?.title.trim() || article?.body.trim().replaceAll(/\s+/g, ' ') || '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Reads the ledger in words, with the names that the ledger itself gives to people, accounts and drafts. Events go in oldest first. */
export class LedgerBook {
  private readonly names = new Map<string, string>();

  /** Takes in the names that an event introduces. */
  add({ type, subject, data }: LedgerEvent): void {
    if (type === 'person-added') this.learn(subject, NameSchema.safeParse(data).data?.name);
    else if (type === 'account-filed' || type === 'account-changed') {
      this.learn(subject, FilingSchema.safeParse(data).data?.filing.name);
    } else if (CARRIES_DRAFT.has(type)) {
      const draft = DraftDataSchema.safeParse(data).data?.draft;
      if (draft) this.learn(subject, draftTitle(draft));
    }
  }

  /** Name of a person, account or draft; where the ledger names none, what kind of thing it is, else the id. */
  nameOf(id: string): string {
    return this.names.get(id) ?? ACTORS[id] ?? placeInWords(id);
  }

  words(event: LedgerEvent): EventWords {
    const stage = stageOf(event);
    return {
      event: EVENT_LABELS[event.type],
      actor: this.nameOf(event.actor),
      subject: this.nameOf(event.subject),
      stage: stage ? STAGE_LABELS[stage] : '',
      detail: detailOf(event),
    };
  }

  private learn(id: string, name: string | undefined): void {
    if (name) this.names.set(id, name);
  }
}
