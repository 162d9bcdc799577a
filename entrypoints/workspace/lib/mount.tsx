import type { ReactNode } from 'react';
import { SanshenTheme } from '../../../components/theme';
import { mountBare } from './mount-bare';

/** Shows one extension page: texts, look, content. */
export function mountPage(page: ReactNode): void {
  mountBare(<SanshenTheme>{page}</SanshenTheme>);
}
