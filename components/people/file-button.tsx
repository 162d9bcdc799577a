import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly icon?: ReactNode;
  readonly onFile: (file: File) => void;
}

/** A button that lets the person choose one file. */
export function FileButton({ label, accept, icon, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        style={{ display: 'none' }}
        onChange={(e) => {
          const file = e.target.files?.[0];
          // The same file may be chosen again after it was put right.
          e.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
