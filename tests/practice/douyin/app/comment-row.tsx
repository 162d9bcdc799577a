import { Fragment, useRef, useState } from 'react';
import { type ShownComment, timeText } from './comment-data';

interface Props {
  readonly row: ShownComment;
  readonly expanded: boolean;
  readonly expand: () => void;
  readonly collapse: () => void;
  readonly send: (text: string) => Promise<boolean>;
}

/** One comment; no id in the DOM, 回复 is a div, children are flat siblings set further in (platform file §4). */
export function CommentRow({ row, expanded, expand, collapse, send }: Props) {
  const [replying, setReplying] = useState(false);
  return (
    <div className="container-sXKyMs" style={row.child ? { paddingLeft: 40 } : undefined}>
      <img className="avatar" alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" />
      <div className="content-HJ2k">
        <div className="username-aLgaNB">
          {row.name}
          {row.author && <span className="badge-Vw2">作者</span>}
        </div>
        <div className="time-NRtTXO">{timeText(row.at, Date.now())}</div>
        <div className="comment-content-text-JvmAKq">{withEmoji(row.text)}</div>
        <div className="operations-WFV7Am">
          <div className="item-M3fSkJ">赞 {row.likes}</div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a div on the real page */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a div on the real page */}
          <div className="item-M3fSkJ" onClick={() => setReplying(!replying)}>
            回复
          </div>
          <div className="item-M3fSkJ">删除</div>
          <div className="item-M3fSkJ">举报</div>
        </div>
        {replying && (
          <ReplyBox
            placeholder={`回复 ${row.name}：`}
            send={async (text) => {
              const sent = await send(text);
              if (sent) setReplying(false);
              return sent;
            }}
          />
        )}
        {!row.child && row.replies > 0 && (
          // biome-ignore lint/a11y/noStaticElementInteractions: a div on the real page
          // biome-ignore lint/a11y/useKeyWithClickEvents: a div on the real page
          <div className="load-more-qW1" onClick={expanded ? collapse : expand}>
            {expanded ? '收起' : `查看${row.replies}条回复`}
          </div>
        )}
      </div>
    </div>
  );
}

/** Emoji are pictures on the page and `[…]` in the JSON. */
function withEmoji(text: string) {
  return text.split(/(\[[^\]\s]{1,6}\])/).map((part, i) => {
    const emoji = /^\[.+\]$/.test(part);
    // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
    return emoji ? <img key={i} alt={part} width={16} height={16} src={EMOJI} /> : <Fragment key={i}>{part}</Fragment>;
  });
}

const EMOJI =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'%3E%3Ccircle cx='5' cy='5' r='5' fill='%23fc3'/%3E%3C/svg%3E";

/** Reply box: contenteditable div and 发送, disabled until something is typed. */
export function ReplyBox({ placeholder, send }: { placeholder: string; send: (text: string) => Promise<boolean> }) {
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const submit = async () => {
    if (!text.trim() || !box.current) return;
    if (await send(text.trim())) {
      box.current.textContent = '';
      setText('');
    }
  };
  return (
    <div className="reply-box-Yt4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: contenteditable div on the real page */}
      <div
        ref={box}
        className="input-d24X73"
        contentEditable
        suppressContentEditableWarning
        {...{ placeholder }}
        // biome-ignore lint/performance/useDomNodeTextContent: line breaks of the box are wanted
        onInput={(event) => setText(event.currentTarget.innerText)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <button
        type="button"
        className="douyin-creator-interactive-button douyin-creator-interactive-button-primary"
        disabled={!text.trim()}
        onClick={submit}
      >
        发送
      </button>
    </div>
  );
}
