/** Which of `size` things hang together by the links between their numbers: of each, the number of its component, from 0. */
export class Components {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at);
  }

  link(one: number, other: number): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    if (a < b) this.#parent[b] = a;
    else this.#parent[a] = b;
  }

  numbers(): Int32Array {
    const numbers = new Int32Array(this.#parent.length);
    let next = 0;
    for (let at = 0; at < numbers.length; at++) {
      const root = this.#root(at);
      numbers[at] = root === at ? next++ : (numbers[root] ?? 0);
    }
    return numbers;
  }

  #root(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) {
      this.#parent[root] = this.#parent[this.#parent[root] ?? root] ?? root;
      root = this.#parent[root] ?? root;
    }
    return root;
  }
}
