import { Button, Flex, Spin } from 'antd';
import { useEffect } from 'react';
import { FilingSheet } from '../../components/filings/filing-sheet';
import { FaultAlert } from '../../components/shared/fault-alert';
import { useText } from '../../components/text';
import { Fault } from '../../utils/domain/fault';
import { filingForm } from '../../utils/reports/filing-form';
import { useLive } from '../workspace/lib/database';
import { ALL_FILINGS, readRegister } from '../workspace/lib/filings';

/** 备案表 of one account, or of the whole register, each on a page of its own. */
export function FilingPage({ account }: { readonly account: string }) {
  const { t } = useText();
  const data = useLive(
    async (db) => {
      const { entries } = await readRegister(db);
      const wanted = entries.filter(({ key }) => account === ALL_FILINGS || key === account);
      if (wanted.length === 0) throw new Fault('no-filing', t('filings.sheet.gone'));
      return wanted;
    },
    [account],
  );
  const entries = data.value;
  const title = entries && (entries.length === 1 ? `备案表-${entries[0]!.name}` : '备案表汇编');
  useEffect(() => {
    // The name that the browser proposes when the form is printed to a file.
    if (title) document.title = title;
  }, [title]);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!entries) return <Spin style={{ margin: 40 }} aria-label={t('filings.sheet.checking')} />;
  const now = Date.now();
  return (
    <>
      <Flex justify="center" className="sanshen-no-print" style={{ padding: 12 }}>
        <Button type="primary" onClick={() => globalThis.print()}>
          {t('filings.sheet.print')}
        </Button>
      </Flex>
      {entries.map((entry) => (
        <FilingSheet key={entry.key} form={filingForm(entry, now)} />
      ))}
    </>
  );
}
