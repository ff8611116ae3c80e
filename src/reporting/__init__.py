"""Reports made from described data tables, whatever their subject."""
