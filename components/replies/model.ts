import type { Finding } from '../../utils/domain/finding';
import type { Digest, PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { ReplyTemplate, ReplyTemplateId, TemplateContent } from '../../utils/domain/reply-template';
import type { TemplateSeed } from '../../utils/replies/seeds';

/** `broken`: the stored approval is not about what stands there; it counts for nothing. */
export type TemplateStanding = 'approved' | 'draft' | 'broken';

/** A template as the page lists it. */
export interface TemplateView {
  readonly template: ReplyTemplate;
  readonly digest: Digest;
  readonly standing: TemplateStanding;
  /** Who may approve it, with or without a key on this computer. */
  readonly approvers: readonly Person[];
}

/** What is being written: a new template (`base` null) or a change of the one with that digest. */
export interface EditedTemplate {
  readonly content: TemplateContent;
  readonly base: Digest | null;
}

/** A shipped template, and in words what asks for it. */
export interface SeedView {
  readonly seed: TemplateSeed;
  readonly clauses: string;
}

/** Inspects a text as a reply on the first of the template's platforms. */
export type InspectReply = (text: string, platform: TemplateContent['platforms'][number]) => readonly Finding[];

/** All of them reject with a Fault whose sentence is shown. */
export interface TemplateActions {
  readonly onSave: (by: PersonId, pin: string, edited: EditedTemplate) => Promise<void>;
  readonly onApprove: (by: PersonId, pin: string, id: ReplyTemplateId, digest: Digest) => Promise<void>;
  readonly onRemove: (by: PersonId, pin: string, id: ReplyTemplateId, digest: Digest) => Promise<void>;
}
