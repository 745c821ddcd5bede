import { column } from './columns.ts';

/**
 * The vote on the capital of Tennessee by which Wikipedia explains voting methods: voters are inputs, their share of
 * the votes is the weight, and the value is higher the better they like the city.
 * Memphis, Nashville, Chattanooga, Knoxville.
 */
export const CAPITAL = {
  inputs: [
    column(4, 3, 2, 1), // near Memphis: Memphis, Nashville, Chattanooga, Knoxville
    column(1, 4, 3, 2), // near Nashville: Nashville, Chattanooga, Knoxville, Memphis
    column(1, 2, 4, 3), // near Chattanooga: Chattanooga, Knoxville, Nashville, Memphis
    column(1, 2, 3, 4), // near Knoxville: Knoxville, Chattanooga, Nashville, Memphis
  ],
  weights: [42, 26, 15, 17],
};
