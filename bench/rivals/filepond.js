import * as FilePond from 'filepond';
import styles from 'filepond/dist/filepond.min.css';
import imageResize from 'filepond-plugin-image-resize';
import imageTransform from 'filepond-plugin-image-transform';

document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
FilePond.registerPlugin(imageResize, imageTransform);

/** FilePond with image resize and transform at our size and quality, posting to our server's grants; its defaults otherwise. */
globalThis.benchUpload = (files) =>
  new Promise((resolve, reject) => {
    let sent = 0;
    const pond = FilePond.create({
      allowMultiple: true,
      imageResizeTargetWidth: 2048,
      imageResizeTargetHeight: 2048,
      imageResizeMode: 'contain',
      imageTransformOutputQuality: 80,
      server: {
        process(_field, file, _metadata, load, error) {
          send(file).then(load, error);
        },
      },
      onprocessfile(failure) {
        if (failure) reject(new Error(`FilePond: ${failure.body ?? failure.main}`));
        sent += 1;
        if (sent === files.length) resolve();
      },
    });
    document.body.append(pond.element);
    pond.addFiles(files).catch(reject);
  });

async function send(file) {
  const grant = await bench.presign(file);
  await bench.post(grant, file);
  void bench.complete(grant.ticket);
  return grant.key;
}
