import { Hono } from 'hono';

export default new Hono().get('/', (c) => c.html('<!doctype html><title>Konvergensi</title><h1>Konvergensi</h1>'));
