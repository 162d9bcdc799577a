import { Button, Flex, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { ReviewSheetForm } from '../../components/ledger/review-sheet';
import { draftHeading } from '../../components/panel/model';
import { FaultAlert } from '../../components/shared/fault-alert';
import { useText } from '../../components/text';
import { Fault } from '../../utils/domain/fault';
import { ReviewIdSchema } from '../../utils/domain/ids';
import type { Audit } from '../../utils/ledger/audit';
import { reviewSheet } from '../../utils/reports/review-sheet';
import type { SanshenDb } from '../../utils/storage/database';
import { eventsOf } from '../../utils/storage/ledger';
import { listPeople } from '../../utils/storage/people';
import { getReview } from '../../utils/storage/reviews';
import { getUnit } from '../../utils/storage/unit';
import { useLive } from '../workspace/lib/database';
import { inLedgerThread } from '../workspace/lib/ledger-thread';
import { clauseName } from '../workspace/lib/regulations';

/** 审核登记表 of one review: the whole ledger is checked first, because the sheet vouches for it. */
export function SheetPage({ review }: { readonly review: string }) {
  const { t } = useText();
  const data = useLive((db) => recordsOf(db, review), [review]);
  const audit = useAudit(data.value);
  const records = data.value;
  const title = records && `审核登记表-${draftHeading(records.review.draft) || records.review.id}`;
  useEffect(() => {
    // The name that the browser proposes when the sheet is printed to a file.
    if (title) document.title = title;
  }, [title]);
  const failed = data.error ?? audit.error;
  if (failed) return <FaultAlert message={failed} onRetry={data.retry} />;
  if (!records || !audit.value) return <Spin style={{ margin: 40 }} aria-label={t('ledger.sheet.checking')} />;
  const sheet = reviewSheet({ ...records, audit: audit.value, now: Date.now(), clauseName });
  return (
    <>
      <Flex justify="center" className="sanshen-no-print" style={{ padding: 12 }}>
        <Button type="primary" onClick={() => globalThis.print()}>
          {t('ledger.sheet.print')}
        </Button>
      </Flex>
      <ReviewSheetForm sheet={sheet} />
    </>
  );
}

async function recordsOf(db: SanshenDb, id: string) {
  const parsed = ReviewIdSchema.safeParse(id);
  const review = parsed.success ? await getReview(db, parsed.data) : null;
  const unit = await getUnit(db);
  if (!review || !unit) throw new Fault('no-review', '没有找到这份审核单，请从工作台“台账”或“审核”页重新打开。');
  return { unit: unit.name, review, events: await eventsOf(db, review.id), people: await listPeople(db) };
}

/** The check of the whole ledger, made anew whenever the records have changed; signatures take longer than a live query may. */
function useAudit(records: unknown): { readonly value: Audit | null; readonly error: string | null } {
  const { t } = useText();
  const [found, setFound] = useState<{ readonly of: unknown; readonly audit: Audit | null } | null>(null);
  useEffect(() => {
    if (records === undefined) return;
    let left = false;
    const keep = (audit: Audit | null) => !left && setFound({ of: records, audit });
    const { result, end } = inLedgerThread({ job: 'audit', seen: [], since: null }, () => {});
    result.then(keep, () => keep(null));
    return () => {
      left = true;
      end();
    };
  }, [records]);
  if (found?.of !== records || !found) return { value: null, error: null };
  return { value: found.audit, error: found.audit === null ? t('common.unexpected') : null };
}
