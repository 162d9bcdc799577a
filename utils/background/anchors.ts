import * as z from 'zod/mini';
import { ANCHOR_ROLES, type Anchor, type AnchorProposal, type Pointed, PointedSchema } from '../domain/anchor';
import { Fault } from '../domain/fault';
import type { SignedAct } from '../domain/review';
import { canonicalJson } from '../review/canonical-json';
import { listAnchors, listProposals, putAnchors, putProposals } from '../storage/anchors';
import { withLedger } from '../storage/ledger';
import { type Backend, contentOf, requireAdminAct, requireFreshAct, requireUnit } from './backend';

/** A pointing nobody confirmed in this time is forgotten: the page has long become another, ms. */
const PROPOSAL_LIFE_MS = 30 * 60_000;

/** Somebody pointed at button and editor in this tab. It comes from a platform page: it waits, changes nothing, and stands in no ledger. */
export async function proposeAnchor(back: Backend, tabId: number, pointed: Pointed, sample: string): Promise<void> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  const rest = (await listProposals(db)).filter((p) => p.tabId !== tabId && now - p.at < PROPOSAL_LIFE_MS);
  await putProposals(db, [...rest.slice(-20), { pointed, tabId, at: now, sample }]);
  back.tell({ kind: 'page-changed', tabId });
}

/** The pointing of this tab that waits for a reviewer; null when there is none. */
export async function pendingAnchor(back: Backend, tabId: number): Promise<AnchorProposal | null> {
  const now = back.now();
  return (await listProposals(await back.db())).find((p) => p.tabId === tabId && now - p.at < PROPOSAL_LIFE_MS) ?? null;
}

/**
 * A reviewer confirms what was pointed at in this tab: from now on the guard uses it on this surface. It replaces an earlier one of the surface.
 * @throws Fault `not-reviewer`, `no-proposal`, `other-proposal` and those of every act.
 */
export async function confirmAnchor(back: Backend, tabId: number, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  await requireUnit(db);
  const { person } = await requireFreshAct(db, act, 'anchor', now);
  if (!ANCHOR_ROLES.some((role) => person.roles.includes(role))) {
    throw new Fault('not-reviewer', '指认须由担任审核环节的人员确认。');
  }
  const signed = contentOf(act, PointedSchema, '指认内容格式不正确，请在页面上重新指认。');
  await withLedger(db, [db.settings], async (append) => {
    const proposals = await listProposals(db);
    const proposal = proposals.find((p) => p.tabId === tabId && now - p.at < PROPOSAL_LIFE_MS);
    if (!proposal) throw new Fault('no-proposal', '该页面没有等待确认的指认，请在页面上重新指认。');
    if (canonicalJson(proposal.pointed) !== canonicalJson(signed)) {
      throw new Fault('other-proposal', '页面上已重新指认，您看到的不是最新内容，请刷新后再确认。');
    }
    const anchor: Anchor = { ...signed, id: crypto.randomUUID(), by: person.id, at: now };
    const others = (await listAnchors(db)).filter((a) => !isSamePlace(a, anchor));
    await putAnchors(db, [...others, anchor]);
    await putProposals(
      db,
      proposals.filter((p) => p !== proposal),
    );
    await append({
      type: 'anchor-confirmed',
      at: now,
      actor: person.id,
      subject: anchor.surface,
      data: { anchor: anchor.id, button: anchor.button.label, editor: anchor.editor.tag, act },
    });
  });
  back.tell({ kind: 'page-changed', tabId });
}

const RemovalSchema = z.strictObject({ removeAnchor: z.string().check(z.minLength(1), z.maxLength(80)) });

/** An administrator takes a 指认 back. @throws Fault `no-anchor` and those of every administrator's act. */
export async function removeAnchor(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const { person, change } = await requireAdminAct(db, act, now);
  const parsed = RemovalSchema.safeParse(change);
  if (!parsed.success) throw new Fault('bad-change', '变更内容格式不正确，请重新操作。');
  await withLedger(db, [db.settings], async (append) => {
    const anchors = await listAnchors(db);
    const anchor = anchors.find((a) => a.id === parsed.data.removeAnchor);
    if (!anchor) throw new Fault('no-anchor', '这条指认已被移除，请刷新页面。');
    await putAnchors(
      db,
      anchors.filter((a) => a !== anchor),
    );
    await append({
      type: 'anchor-removed',
      at: now,
      actor: person.id,
      subject: anchor.surface,
      data: { anchor: anchor.id, act },
    });
  });
  back.tell({ kind: 'page-changed' });
}

const isSamePlace = (a: Pointed, b: Pointed): boolean => a.platform === b.platform && a.surface === b.surface;
