import { Button, Flex, Spin } from 'antd';
import { useEffect } from 'react';
import { ReviewSheetForm } from '../../components/ledger/review-sheet';
import { draftHeading } from '../../components/panel/model';
import { FaultAlert } from '../../components/shared/fault-alert';
import { useText } from '../../components/text';
import { Fault } from '../../utils/domain/fault';
import { ReviewIdSchema } from '../../utils/domain/ids';
import { reviewSheet } from '../../utils/reports/review-sheet';
import type { SanshenDb } from '../../utils/storage/database';
import { auditLedger, eventsOf } from '../../utils/storage/ledger';
import { listPeople } from '../../utils/storage/people';
import { getReview } from '../../utils/storage/reviews';
import { getUnit } from '../../utils/storage/unit';
import { useLive } from '../workspace/lib/database';

/** 审核登记表 of one review: the whole ledger is checked first, because the sheet vouches for it. */
export function SheetPage({ review }: { readonly review: string }) {
  const { t } = useText();
  const data = useLive((db) => sheetOf(db, review), [review]);
  const title = data.value && `审核登记表-${data.value.heading}`;
  useEffect(() => {
    // The name that the browser proposes when the sheet is printed to a file.
    if (title) document.title = title;
  }, [title]);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return <Spin style={{ margin: 40 }} aria-label={t('ledger.sheet.checking')} />;
  return (
    <>
      <Flex justify="center" className="sanshen-no-print" style={{ padding: 12 }}>
        <Button type="primary" onClick={() => globalThis.print()}>
          {t('ledger.sheet.print')}
        </Button>
      </Flex>
      <ReviewSheetForm sheet={data.value.sheet} />
    </>
  );
}

async function sheetOf(db: SanshenDb, id: string) {
  const parsed = ReviewIdSchema.safeParse(id);
  const review = parsed.success ? await getReview(db, parsed.data) : null;
  const unit = await getUnit(db);
  if (!review || !unit) throw new Fault('no-review', '没有找到这份审核单，请从工作台“台账”或“审核”页重新打开。');
  const [events, people, audit] = [await eventsOf(db, review.id), await listPeople(db), await auditLedger(db)];
  const sheet = reviewSheet({ unit: unit.name, review, events, people, audit, now: Date.now() });
  return { sheet, heading: draftHeading(review.draft) || review.id };
}
