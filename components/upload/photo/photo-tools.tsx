import { Crop, Redo2, RotateCcw, RotateCw, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';

type PhotoToolsProps = {
  /** Its picture can be turned and cut. */
  canDraw: boolean;
  steps: Readonly<{ undo: number; redo: number }>;
  onRotate: (turns: 1 | 3) => void;
  onCrop: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onRemove: () => void;
};

/** The row of buttons below a photo that is not sent yet. A button that can do nothing keeps the focus. */
export function PhotoTools({ canDraw, steps, onRotate, onCrop, onUndo, onRedo, onRemove }: PhotoToolsProps) {
  const text = useText('photoDialog');
  return (
    <div role="toolbar" aria-label={text.tools} className="flex flex-wrap justify-center gap-1">
      <Tool label={text.rotateLeft} icon={<RotateCcw />} isOff={!canDraw} onClick={() => onRotate(3)} />
      <Tool label={text.rotateRight} icon={<RotateCw />} isOff={!canDraw} onClick={() => onRotate(1)} />
      <Tool label={text.crop} icon={<Crop />} isOff={!canDraw} onClick={onCrop} id="crop" />
      <Tool label={text.undo} icon={<Undo2 />} isOff={steps.undo === 0} onClick={onUndo} />
      <Tool label={text.redo} icon={<Redo2 />} isOff={steps.redo === 0} onClick={onRedo} />
      <Tool label={text.remove} icon={<Trash2 />} isOff={false} onClick={onRemove} />
    </div>
  );
}

type ToolProps = { label: string; icon: ReactNode; isOff: boolean; onClick: () => void; id?: string };

function Tool({ label, icon, isOff, onClick, id }: ToolProps) {
  return (
    <Button
      tone="quiet"
      size="touch"
      data-tool={id}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      className="aria-disabled:opacity-40 [&_svg]:size-5"
      onClick={() => !isOff && onClick()}
    >
      {icon}
    </Button>
  );
}
