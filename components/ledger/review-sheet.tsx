import { QRCode } from 'antd';
import { groupedHash, headLine } from '../../utils/ledger/seen-head';
import type { ReviewSheet, SheetFact } from '../../utils/reports/review-sheet';
import './review-sheet.css';

interface Props {
  readonly sheet: ReviewSheet;
}

/** 审核登记表: the printed form. An official document of the unit, so that it is Chinese in every language of the browser. */
export function ReviewSheetForm({ sheet }: Props) {
  return (
    <article className="ss-sheet" lang="zh-CN">
      <h1>{sheet.title}</h1>
      <div className="ss-sheet-head">
        <span>编号：{sheet.number}</span>
        {sheet.reduced && <span className="ss-sheet-reduced">{sheet.reduced}</span>}
      </div>
      <Facts facts={sheet.facts} />
      {sheet.articles.map((parts) => (
        <Texts key={parts.map(([, text]) => text).join()} band="送审内容" parts={parts} />
      ))}
      {sheet.media.length > 0 && (
        <Grid
          band="图片、视频和附件"
          columns={[
            ['序号', 10],
            ['种类', 12],
            ['名称', 34],
            ['原文件校验值（SHA-256）', 62],
            ['已看', 20],
          ]}
          rows={sheet.media.map(({ kind, name, identity, seen }, i) => [String(i + 1), kind, name, identity, seen])}
          hashColumn={3}
        />
      )}
      <Grid
        band="检测问题和处理"
        columns={[
          ['序号', 10],
          ['五关', 15],
          ['级别', 17],
          ['原文', 28],
          ['问题和依据', 50],
          ['处理', 40],
        ]}
        rows={sheet.findings.map((f, i) => [
          String(i + 1),
          f.gate,
          f.severity,
          f.passage,
          `${f.message}\n${f.clause}`,
          f.handling,
        ])}
        empty="检测未发现问题"
      />
      <Grid
        band="五关把关"
        columns={[
          ['关口', 20],
          ['检测结果', 36],
          ['审核人勾选确认', 100],
        ]}
        rows={sheet.gates.map(({ gate, found, ticked }) => [gate, found, ticked || '尚未勾选'])}
      />
      <Grid
        band="审核过程"
        columns={[
          ['台账序号', 17],
          ['时间', 33],
          ['事项', 23],
          ['办理人', 29],
          ['意见', 46],
          ['签名', 27],
        ]}
        rows={sheet.course.map((c) => [String(c.seq), c.at, c.what, c.who, c.opinion, c.signature])}
        empty="尚无记录"
      />
      <Texts band="发布结果" parts={sheet.result} />
      <footer className="ss-sheet-proof">
        <QRCode type="svg" size={96} bordered={false} color="#000" bgColor="#fff" value={headLine(sheet.proof)} />
        <div>
          <p>
            台账凭据：第{sheet.proof.count}条　末条校验值
            <br />
            <span className="ss-sheet-hash">{groupedHash(sheet.proof.head)}</span>
          </p>
          <p>{sheet.printed}</p>
          <p>本表由三审台根据台账生成。凭上述条数和校验值，可在工作台“台账”或离线校验页中核对台账此后有无删改。</p>
        </div>
      </footer>
    </article>
  );
}

/** Labels and texts in pairs, two to a row; long ones take a row of their own. */
function Facts({ facts }: { readonly facts: readonly SheetFact[] }) {
  const rows: (readonly SheetFact[])[] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    if (fact[1].length <= 30 && last?.length === 1 && last[0] && last[0][1].length <= 30)
      rows[rows.length - 1] = [last[0], fact];
    else rows.push([fact]);
  }
  return (
    <table>
      <colgroup>
        <col style={{ width: '13%' }} />
        <col style={{ width: '37%' }} />
        <col style={{ width: '13%' }} />
        <col style={{ width: '37%' }} />
      </colgroup>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.[0]}>
            {row.map(([label, text]) => [
              <th key={label} scope="row">
                {label}
              </th>,
              <td
                key={`${label}text`}
                colSpan={row.length === 1 ? 3 : 1}
                className={isHash(text) ? 'ss-sheet-hash' : ''}
              >
                {text}
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Texts({ band, parts }: { readonly band: string; readonly parts: readonly SheetFact[] }) {
  return (
    <table className="ss-sheet-text">
      <colgroup>
        <col style={{ width: '13%' }} />
        <col style={{ width: '87%' }} />
      </colgroup>
      <tbody>
        <tr>
          <td className="ss-sheet-band" colSpan={2}>
            {band}
          </td>
        </tr>
        {parts.map(([label, text]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface GridProps {
  readonly band: string;
  /** Heading and share of the width. */
  readonly columns: readonly (readonly [title: string, share: number])[];
  readonly rows: readonly (readonly string[])[];
  readonly empty?: string;
  readonly hashColumn?: number;
}

function Grid({ band, columns, rows, empty, hashColumn }: GridProps) {
  const whole = columns.reduce((sum, [, share]) => sum + share, 0);
  return (
    <table className="ss-sheet-small">
      <colgroup>
        {columns.map(([title, share]) => (
          <col key={title} style={{ width: `${(share / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className="ss-sheet-band" colSpan={columns.length}>
            {band}
          </td>
        </tr>
        {rows.length > 0 && (
          <tr>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('\u0000')}>
            {row.map((text, i) => (
              <td key={columns[i]?.[0]} className={i === hashColumn && isHash(text) ? 'ss-sheet-hash' : ''}>
                {text}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length}>{empty}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
