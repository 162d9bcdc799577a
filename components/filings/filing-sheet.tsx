import { type FilingForm, FORM_WIDTHS, type FormCell } from '../../utils/reports/filing-form';
import '../ledger/review-sheet.css';
import './filing-sheet.css';

/** 备案表: the printed form. An official document of the unit, so that it is Chinese in every language of the browser. */
export function FilingSheet({ form }: { readonly form: FilingForm }) {
  const whole = FORM_WIDTHS.reduce((sum, share) => sum + share, 0);
  return (
    <article className="ss-sheet ss-filing" lang="zh-CN">
      <h1>{form.title}</h1>
      <div className="ss-sheet-head">
        {form.head.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </div>
      <table>
        <colgroup>
          {FORM_WIDTHS.map((share, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of the form never move
            <col key={i} style={{ width: `${(share / whole) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {form.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form stand still
            <tr key={i}>{row.map(cellOf)}</tr>
          ))}
        </tbody>
      </table>
      <p className="ss-filing-note">{form.note}</p>
    </article>
  );
}

function cellOf({ text, label, columns, band, blank }: FormCell, at: number) {
  if (label) {
    return (
      <th key={at} scope="row" colSpan={columns}>
        {text}
      </th>
    );
  }
  return (
    <td key={at} colSpan={columns} className={band ? 'ss-sheet-band' : blank ? 'ss-filing-seal' : ''}>
      {blank ? '（盖章）　　　　年　　月　　日' : text}
    </td>
  );
}
