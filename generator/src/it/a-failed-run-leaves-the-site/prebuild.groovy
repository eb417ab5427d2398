def broken = new File(basedir, 'broken')
broken.mkdirs()
def good = new File(basedir, 'content/good.txt').getText('UTF-8')
new File(broken, 'good.txt').setText(good.replace('A good one', 'Another title'), 'UTF-8')
new File(broken, 'bad.txt').setText(good.replace('Status: success', ''), 'UTF-8')
return true
