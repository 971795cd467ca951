import 'sluice/styles.css';
import { type GalleryProps, Gallery as SluiceGallery } from 'sluice/react';
import './theme.css';

/** Everything that was uploaded, in the colours of your theme. */
export function Gallery(props: GalleryProps) {
  return <SluiceGallery basePath="/api/photos" {...props} />;
}
