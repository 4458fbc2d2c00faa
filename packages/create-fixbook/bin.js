#!/usr/bin/env node
import "fixbook/create";
