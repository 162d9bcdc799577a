import { DUTY_COUNT_MAX, type DutyCounts } from '../../utils/domain/shift';
import { useText } from '../text';

const upTo = (count: number) => (count >= DUTY_COUNT_MAX ? `${DUTY_COUNT_MAX - 1}+` : String(count));

/** 未读账号、未办、超期、待签批, with the names of the accounts. */
export function CountsText({ counts }: { readonly counts: DutyCounts }) {
  const { t } = useText();
  const { unread, due, overdue, drafts } = counts;
  return (
    <>
      {t('duty.counts', { unread: unread.length, due: upTo(due), overdue: upTo(overdue), drafts: upTo(drafts) })}
      {unread.length > 0 && <div className="ss-duty-unread">{t('duty.unreadNames', { names: unread.join('、') })}</div>}
    </>
  );
}
