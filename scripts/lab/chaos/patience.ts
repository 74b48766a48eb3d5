/** Is over once nothing new has been seen for so long, however long it all takes. */
export class Patience {
  isOver = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(private ms: number) {
    this.renew();
  }

  renew(): void {
    if (this.isOver) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), this.ms);
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.#timer);
  }
}
