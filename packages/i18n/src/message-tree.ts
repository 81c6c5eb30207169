/**
 * The shape that a language's messages must have: the keys of the Kazakh ones, with any text at the leaves. A missing or
 * surplus key does not compile.
 */
export type MessageTree<Kazakh> = {
  readonly [Key in keyof Kazakh]: Kazakh[Key] extends string ? string : MessageTree<Kazakh[Key]>;
};
