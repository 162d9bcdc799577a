import { type DutyCounts, dutyCountText } from '../../utils/domain/shift';
import { useText } from '../text';

/** 未读账号、未办、超期、待签批, with the names of the accounts. */
export function CountsText({ counts }: { readonly counts: DutyCounts }) {
  const { t, list } = useText();
  const { unread, due, overdue, drafts } = counts;
  return (
    <>
      {t('duty.counts', {
        unread: unread.length,
        due: dutyCountText(due),
        overdue: dutyCountText(overdue),
        drafts: dutyCountText(drafts),
      })}
      {unread.length > 0 && <div className="ss-duty-unread">{t('duty.unreadNames', { names: list(unread) })}</div>}
    </>
  );
}
