import { describe, expect, test } from "vitest";
import { folded } from "./folded";

describe("alike", () => {
  test.each([
    ["Jaskółka", "JASKOLKA"],
    ["Köln", "Ko\u0308ln"],
    ["beth’s", "beth's"],
    ["Bethʼs", "beths"],
    ["Coca‑Cola", "coca cola"],
    ["Tromsø Đà Nẵng", "tromso da nang"],
    ["Straße", "STRASSE"],
    ["İstanbul ışık", "istanbul isik"],
    ["ΣΊΣΥΦΟΣ", "σίσυφος"],
    ["Ёлка", "елка"],
    ["ｽﾀｰﾊﾞｯｸｽ", "スターバックス"],
    ["三井 住友", "三井住友"],
    ["ＡＢＣ銀行", "abc 銀行"],
    ["J.P. Morgan", "JP Morgan"],
    ["Foo™ Bar®", "foo bar"],
    ["so\u00adft\u200b", "soft"],
    ["☕\ufe0f", "☕"],
    ["AT&T", "at and t"],
    ["AGENȚIE", "agentie"],
    ["ﬁnance", "finance"],
  ])("%s and %s", (one, other) => expect(folded(one)).toBe(folded(other)));
});

test.each([
  ["☕", "coffee"],
  ["C++", "C"],
  ["C#", "C"],
  ["#1", "1"],
  [".NET", "net"],
  ["銀行", "yinxing"],
  ["Сбербанк", "sberbank"],
  ["かき", "がき"],
  ["은행", "은해"],
])("%s is not %s", (one, other) => expect(folded(one)).not.toBe(folded(other)));
