import type { ReplyOffer } from '../../../components/popup/model';
import { isApproved } from '../../../utils/replies/approval';
import { defaultBook } from '../../../utils/review/policy';
import { trustsTemplates } from '../../../utils/review/policy-change';
import type { SanshenDb } from '../../../utils/storage/database';
import { signedBook } from '../../../utils/storage/policies';
import { listReplyTemplates } from '../../../utils/storage/reply-templates';
import { getUnit } from '../../../utils/storage/unit';

/** The 答复模板 there are, and whether an exact approved one needs no further sign-off here. */
export async function readTemplates(db: SanshenDb): Promise<Pick<ReplyOffer, 'templates' | 'trusted'>> {
  const unit = await getUnit(db);
  const book = (await signedBook(db)) ?? (unit && defaultBook(unit.size));
  const templates = await listReplyTemplates(db);
  return {
    trusted: book !== null && trustsTemplates(book),
    templates: templates.map((template) => ({ template, approved: isApproved(template) })),
  };
}
