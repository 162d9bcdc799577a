import { useState } from 'react';

export interface Settings {
  readonly visibility: 0 | 1 | 2;
  readonly download: 0 | 1;
  readonly scheduled: boolean;
  readonly time: string;
  readonly declaration: string;
  readonly toutiao: boolean;
}

export const DEFAULTS: Settings = {
  visibility: 0,
  download: 1,
  scheduled: false,
  time: '',
  declaration: '',
  toutiao: false,
};

const VISIBILITY = [
  [0, '公开'],
  [2, '好友可见'],
  [1, '仅自己可见'],
] as const;

const DECLARATIONS = [
  '内容由AI生成',
  '内容为个人观点或见解',
  '内容为转载信息',
  '内容含营销推广信息',
  '虚构演绎，仅供娱乐',
  '无需添加自主声明',
] as const;

interface Props {
  readonly value: Settings;
  readonly change: (next: Settings) => void;
  /** The v1 form has other hashed names. */
  readonly legacy?: boolean;
}

/** Setting rows: a title with a plain label and a control (platform file §2.1, §2.5). */
export function SettingRows({ value, change, legacy = false }: Props) {
  const set = (part: Partial<Settings>) => change({ ...value, ...part });
  const radio = legacy ? 'radio--4Gpx6' : 'radio-d4zkru';
  return (
    <>
      <Row label="自主声明">
        <Declaration chosen={value.declaration} choose={(declaration) => set({ declaration })} />
      </Row>
      <Row label="同时发布">
        <Radio className={radio} checked={!value.toutiao} label="不同时发布" pick={() => set({ toutiao: false })} />
        <label className="switch-row">
          <span className={`semi-switch ${value.toutiao ? 'semi-switch-checked' : ''}`}>
            <input
              type="checkbox"
              role="switch"
              aria-checked={value.toutiao}
              className="semi-switch-native-control"
              checked={value.toutiao}
              onChange={(event) => set({ toutiao: event.target.checked })}
            />
          </span>
          <span>今日头条</span>
        </label>
      </Row>
      <Row label="谁可以看">
        {VISIBILITY.map(([number, label]) => (
          <Radio
            className={radio}
            key={number}
            value={number}
            label={label}
            checked={value.visibility === number}
            pick={() => set({ visibility: number })}
          />
        ))}
      </Row>
      <Row label="保存权限">
        <Radio
          className={radio}
          value={1}
          label="允许"
          checked={value.download === 1}
          pick={() => set({ download: 1 })}
        />
        <Radio
          className={radio}
          value={0}
          label="不允许"
          checked={value.download === 0}
          pick={() => set({ download: 0 })}
        />
      </Row>
      <Row label="发布时间">
        <Radio
          className={radio}
          value={0}
          label="立即发布"
          checked={!value.scheduled}
          pick={() => set({ scheduled: false })}
        />
        <Radio
          className={radio}
          value={1}
          label="定时发布"
          checked={value.scheduled}
          pick={() => set({ scheduled: true })}
        />
        {value.scheduled && (
          <div className="semi-datepicker">
            <div className="semi-input-wrapper" style={{ width: 240, marginTop: 8 }}>
              <input
                type="text"
                className="semi-input semi-input-default"
                placeholder="日期和时间"
                {...{ format: 'yyyy-MM-dd HH:mm' }}
                value={value.time}
                onChange={(event) => set({ time: event.target.value })}
              />
            </div>
            <div className="muted">支持2小时后及14天内的定时发布</div>
          </div>
        )}
      </Row>
    </>
  );
}

export function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="content-obt4oA">
      <span className="title-u8Zka1">{label}</span>
      <div className="content-child-V0CB7w">{children}</div>
    </div>
  );
}

function Radio(props: { className: string; label: string; value?: number; checked: boolean; pick: () => void }) {
  return (
    <label className={props.className} data-checked={String(props.checked)}>
      <input
        type="checkbox"
        className="radio-native-p6VBGt"
        value={props.value}
        checked={props.checked}
        onChange={props.pick}
      />
      <span>{props.label}</span>
    </label>
  );
}

function Declaration({ chosen, choose }: { chosen: string; choose: (text: string) => void }) {
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState('');
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the real entry is a div */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the real entry is a div */}
      <div className="declare-entry-pQ2x" onClick={() => setOpen(true)}>
        {chosen ? <span>{chosen}</span> : <span className="placeholder">请选择自主声明</span>}
      </div>
      {open && (
        <div className="semi-modal-mask">
          <div className="semi-modal-content" role="dialog">
            <div className="semi-modal-header">对作品内容添加声明</div>
            {DECLARATIONS.map((text) => (
              <label className="semi-radio" key={text}>
                <input type="radio" name="declare" checked={picked === text} onChange={() => setPicked(text)} />
                <span className="semi-radio-addon">{text}</span>
              </label>
            ))}
            <div className="semi-modal-footer">
              <button type="button" className="semi-button" onClick={() => setOpen(false)}>
                取消
              </button>
              <button
                type="button"
                className="semi-button semi-button-primary"
                disabled={!picked}
                onClick={() => {
                  choose(picked);
                  setOpen(false);
                }}
              >
                确定
              </button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}

/** Unix seconds of a Beijing wall-clock time `yyyy-MM-dd HH:mm`; null when it is none. */
export function beijingSeconds(text: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/.exec(text.trim());
  if (!m) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = m.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour - 8, minute) / 1000;
}
