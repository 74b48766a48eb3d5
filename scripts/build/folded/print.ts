import { foldedSql } from "./folded-sql";

process.stdout.write(foldedSql());
