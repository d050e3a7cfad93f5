// Replaced by the sample.
return;
