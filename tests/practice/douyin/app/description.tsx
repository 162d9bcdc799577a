import { useEffect, useRef, useState } from 'react';
import { toast } from './route';
import type { Content, Token } from './tokens';
import { ZoneEditor } from './zone-editor';

const TOPICS = ['清源交通', '政务公开', '医保缴费', '防汛', '便民服务'];
const FRIENDS = [
  { type: 'user', name: '清源融媒', id: '5550001' },
  { type: 'user', name: '清源交警', id: '5550002' },
] as const;
const LIMIT = 5;

interface Props {
  readonly placeholder: string;
  readonly initial: string;
  readonly changed: (content: Content) => void;
  /** Markup no adapter knows, for the tests of the self-check. */
  readonly disguised: boolean;
}

/** Description editor with its buttons and the suggestion list. */
export function Description({ placeholder, initial, changed, disguised }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<ZoneEditor | null>(null);
  const [query, setQuery] = useState<{ type: Token['type']; word: string } | null>(null);
  const latest = useRef({ changed, query, topics: 0 });
  latest.current.changed = changed;
  latest.current.query = query;

  const suggestions = suggestionsFor(query);
  const first = useRef<Token | null>(null);
  first.current = suggestions[0] ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor per form; later texts belong to the editor
  useEffect(() => {
    if (!host.current) return;
    const made = new ZoneEditor(
      host.current,
      {
        changed: (content) => {
          latest.current.topics = content.tokens.filter((t) => t.token.type === 'topic').length;
          latest.current.changed(content);
        },
        suggest: setQuery,
        accepts: (token) => token.type === 'user' || latest.current.topics < LIMIT,
        confirm: () => first.current,
      },
      initial,
    );
    editor.current = made;
    return () => made.destroy();
  }, []);

  const className = disguised
    ? 'rich-input-q1'
    : 'zone-container editor-kit-container editor editor-comp-publish notranslate chrome window chrome88';
  return (
    <>
      <div
        ref={host}
        className={className}
        contentEditable
        suppressContentEditableWarning
        data-zone-id="0"
        data-zone-container={disguised ? undefined : '*'}
        data-slate-editor={disguised ? undefined : 'true'}
        data-placeholder={placeholder}
      />
      {suggestions.length > 0 && (
        <div className="mention-suggest-mount-dom">
          {suggestions.map((token) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: a plain list on the real page
            <div
              key={token.name}
              className="mention-suggest-item-container-hB1"
              onMouseDown={(event) => {
                event.preventDefault();
                editor.current?.insertToken(token);
              }}
            >
              {token.type === 'topic' ? '#' : '@'}
              {token.name}
            </div>
          ))}
        </div>
      )}
      <div className="toolbar">
        <ToolButton text="#" label="#添加话题" editor={editor} />
        <ToolButton text="@" label="@好友" editor={editor} />
      </div>
    </>
  );
}

function ToolButton(props: { text: string; label: string; editor: React.RefObject<ZoneEditor | null> }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: plain divs on the real page
    <div
      onMouseDown={(event) => {
        event.preventDefault();
        if (!props.editor.current) return toast('编辑器未就绪');
        props.editor.current.insertText(props.text);
      }}
    >
      {props.label}
    </div>
  );
}

function suggestionsFor(query: { type: Token['type']; word: string } | null): readonly Token[] {
  if (!query) return [];
  if (query.type === 'user') return FRIENDS.filter((f) => f.name.includes(query.word));
  const known = TOPICS.filter((t) => t.includes(query.word)).map((name) => ({
    type: 'topic' as const,
    name,
    id: `16${name.length}`,
  }));
  if (!query.word || known.some((t) => t.name === query.word)) return known;
  return [{ type: 'topic', name: query.word, id: '' }, ...known];
}
