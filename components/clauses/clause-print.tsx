import { createPortal } from 'react-dom';
import type { ClauseState } from '../../utils/clauses/contract';
import type { Regulation } from '../../utils/regulations/contract';
import { usePrinting } from '../shared/paper';
import { beijingTime } from '../shared/time';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import type { PartName } from './model';
import './clause-print.css';

interface Props {
  readonly unitName: string;
  readonly sections: readonly { readonly regulation: Regulation; readonly states: readonly ClauseState[] }[];
  /** 条款 n，自动检查 a … */
  readonly counts: string;
  readonly partName: PartName;
  readonly now: number;
}

/** What the page prints: an official table on A4, of the clauses that are shown. On screen there is none of it. */
export function ClausePrint({ unitName, sections, counts, partName, now }: Props) {
  const { t } = useText();
  const say = useSaid();
  if (!usePrinting()) return null;
  return createPortal(
    <div className="ss-clause-print" aria-hidden="true">
      <h1>{t('clauses.of', { unit: unitName })}</h1>
      <p>
        {t('clauses.printed', { time: beijingTime(now) })}　{counts}
      </p>
      {sections.map(({ regulation, states }) => (
        <section key={regulation.id}>
          <h2>
            {regulation.name}
            {regulation.number && ` ${regulation.number}`}
          </h2>
          <table>
            <colgroup>
              <col style={{ width: '13%' }} />
              <col style={{ width: '31%' }} />
              <col style={{ width: '9%' }} />
              <col style={{ width: '47%' }} />
            </colgroup>
            <thead>
              <tr>
                <th>{t('clauses.column.clause')}</th>
                <th>{t('clauses.column.demand')}</th>
                <th>{t('clauses.column.level')}</th>
                <th>{t('clauses.column.carriers')}</th>
              </tr>
            </thead>
            <tbody>
              {states.map((state) => (
                <tr key={state.ref}>
                  <td>{state.locator}</td>
                  <td>
                    {state.duty}
                    <div className="ss-clause-print-quote">{t('clauses.quote', { quote: state.quote })}</div>
                  </td>
                  <td className="ss-clause-print-level">{t(`clauses.level.${state.level}`)}</td>
                  <td>
                    {state.carriers.map(({ carrier, text }) => (
                      <div key={partName(carrier)}>
                        {carrier.kind === 'outside'
                          ? say(text)
                          : t('clauses.carrierLine', { part: partName(carrier), text: say(text) })}
                      </div>
                    ))}
                    {state.further.length > 0 && <div>{t('clauses.further', { count: state.further.length })}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>,
    document.body,
  );
}
