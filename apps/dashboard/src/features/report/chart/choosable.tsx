import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';

/** Where a chart's hint says which of its points is looked at. */
const Looked = createContext<(place: number | null) => void>(() => undefined);

/** Told by a hint: the place of what it is about, null where nothing is pointed at. */
export function useLooked(place: number | null): void {
  const tell = useContext(Looked);
  useEffect(() => tell(place), [tell, place]);
}

interface Props {
  /** What Enter on a point of the chart does; nothing where points lead nowhere. */
  onChoose?: ((place: number) => void) | undefined;
  children: ReactNode;
}

/** A chart in which arrows go from point to point, and Enter opens the one whose hint is shown, as a press does. */
export function Choosable({ onChoose, children }: Props) {
  const looked = useRef<number | null>(null);
  const tell = useRef((place: number | null) => {
    looked.current = place;
  });
  return (
    <Looked value={tell.current}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the chart inside has the focus and the name; its keys bubble up to here */}
      <div
        onKeyDown={({ key }) => {
          if (key === 'Enter' && looked.current !== null) onChoose?.(looked.current);
        }}
      >
        {children}
      </div>
    </Looked>
  );
}
