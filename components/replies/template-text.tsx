import { theme } from 'antd';
import { partsOf } from '../../utils/replies/fields';

/** A template's text with its fields as chips. */
export function TemplateText({ text }: { readonly text: string }) {
  const { token } = theme.useToken();
  let at = 0;
  return (
    <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.9 }}>
      {partsOf(text).map((part) => {
        const from = at;
        at += 'literal' in part ? part.literal.length : part.field.length + 2;
        return 'literal' in part ? (
          part.literal
        ) : (
          <span
            key={from}
            style={{
              padding: '1px 6px',
              borderRadius: token.borderRadiusSM,
              background: token.colorInfoBg,
              border: `1px solid ${token.colorInfoBorder}`,
              color: token.colorInfoText,
            }}
          >
            {part.field}
          </span>
        );
      })}
    </span>
  );
}
