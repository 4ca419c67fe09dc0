import struct
import sys

# A hive with nothing but its root key: base block, one bin, the cells nk and sk, and one free cell.
def cell(data):
    size=(4+len(data)+7)//8*8
    return struct.pack('<i',-size)+data.ljust(size-4,b'\0')
name=b'ROOT'
sd=bytes.fromhex('01000480300000003c0000000000000014000000')+b'\0'*60
nk_size=(4+76+len(name)+7)//8*8
root=0x20; sk_off=root+nk_size
nk=struct.pack('<2sHQIIIIIIIIIIIIIIIHH',b'nk',0x2c,0,0,0xffffffff,0,0,0xffffffff,0xffffffff,0,0xffffffff,sk_off,0xffffffff,0,0,0,0,0,len(name),0)+name
sk=struct.pack('<2sHIIII',b'sk',0,sk_off,sk_off,1,len(sd))+sd
body=cell(nk)+cell(sk)
free=4096-32-len(body)
body+=struct.pack('<i',free)+b'\0'*(free-4)
hbin=b'hbin'+struct.pack('<II',0,4096)+b'\0'*8+struct.pack('<QI',0,0)+body
head=b'regf'+struct.pack('<IIQIIIIII',1,1,0,1,3,0,1,root,4096)+struct.pack('<I',1)
head=head.ljust(508,b'\0')
x=0
for i in range(0,508,4): x^=struct.unpack_from('<I',head,i)[0]
head+=struct.pack('<I',x)
open(sys.argv[1],'wb').write(head.ljust(4096,b'\0')+hbin)
