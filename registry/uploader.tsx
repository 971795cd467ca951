import 'sluice/styles.css';
import { Uploader as SluiceUploader, type UploaderProps } from 'sluice/react';
import './theme.css';

/** Takes photos and sends them to your bucket, in the colours of your theme. */
export function Uploader(props: UploaderProps) {
  return <SluiceUploader basePath="/api/photos" {...props} />;
}
