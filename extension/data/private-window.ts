/** In a private window nothing that a person writes is kept. Said apart from the log, which most openings never need. */
let keeping = true;

/** From here on nothing is read of what was kept, and nothing added to it. */
export const keepNothing = (): void => {
  keeping = false;
};

export const keepsAnything = (): boolean => keeping;
