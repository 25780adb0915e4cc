import { orders } from "./q3-04-orders.ts";

export const figure = orders("q3-04-order", "q3-04-cosines");
